import org.fanin.Network;
import org.fanin.initializers.He;

@Network(hidden = 8)
@He
public final class NoStudy {}
